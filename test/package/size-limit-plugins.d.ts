/** The plugins of size-limit, in the shape that its own declarations ask for. */
declare module '@size-limit/*' {
  const plugin: (...args: unknown[]) => unknown;
  export default plugin;
}
