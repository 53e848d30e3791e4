import { createBrowserConfig } from '@linimasa/test-browser/config';

export default () => createBrowserConfig([]);
