import type { JsonAnswer } from '@linimasa/store';
import type { Exchange } from './request/exchange.ts';

/** What middleware leaves on a request for those after it, and answers for those around them. */
export interface AppEnv {
  Bindings: {
    /** The answer as Node writes it; absent where the app is asked without a server. */
    outgoing?: Exchange;
  };
  Variables: {
    /** Also in the `X-Request-Id` header, in problems and in the log. */
    requestId: string;
    /** An answer that may be given again, byte for byte, to whoever asks for the same address. */
    kept?: KeptAnswer;
  };
}

/** The body of an answer that stays true for a while. */
export interface KeptAnswer {
  readonly body: JsonAnswer['json'];
  /** Whether it still holds; asked before each time it is given. */
  readonly isCurrent: () => boolean;
}
