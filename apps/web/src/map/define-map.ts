import { MapElement } from './map-element.ts';

customElements.define('linimasa-map', MapElement);
