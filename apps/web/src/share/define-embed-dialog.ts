import { EmbedDialogElement } from './embed-dialog-element.ts';

customElements.define('linimasa-embed-dialog', EmbedDialogElement);
