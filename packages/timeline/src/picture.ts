export type { MeasureText, TextFont } from './layout/measure-text.ts';
export type { Theme } from './picture/colours.ts';
export { drawPicture, type PictureOptions, type PictureWords } from './picture/draw-picture.ts';
