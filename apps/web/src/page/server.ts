export { renderPicture } from '../picture/render-picture.ts';
export type { Page, PageRequest } from './page.ts';
export { renderPage } from './render-page.ts';
