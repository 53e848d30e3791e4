import type { TimelineAnswer } from '@linimasa/schema';

/** What middleware leaves on a request for those after it. */
export interface AppEnv {
  Variables: {
    /** Also in the `X-Request-Id` header, in problems and in the log. */
    requestId: string;
    /** The timeline that the path names; set under `/v1/timelines/{timeline}`. */
    timeline: TimelineAnswer;
  };
}
