import { createBrowserConfig } from '@linimasa/test-browser/config';

export default () => createBrowserConfig(['vis-timeline/esnext', 'vis-data/esnext']);
