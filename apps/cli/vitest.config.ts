import shared from '../../vitest.config.ts';

export default { ...shared, test: { ...shared.test, globalSetup: 'src/pack-cli.suite.ts' } };
