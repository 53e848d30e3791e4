export { createDataSource } from './source/create-data-source.ts';
export { InvalidDataError } from './source/invalid-data-error.ts';
export type {
  DataActor,
  DataEvent,
  DataPlace,
  DataSource,
  DataTerm,
  DataText,
  DataTimeline,
  DataVocabulary,
  DataWhen,
  TimelineData,
} from './source/timeline-data.ts';
