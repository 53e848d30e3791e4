import '@linimasa/timeline/define';
import { NewElement } from './new-element.ts';

customElements.define('linimasa-new', NewElement);
