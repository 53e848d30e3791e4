/** Made by `light-styles.ts` of the build. */
declare module 'virtual:light.css';
