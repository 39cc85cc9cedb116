/** Keeps what is typed in a call as the form keeps its answers: the same saving, the same outbox. */
import type { ResponseChanges, SurveyResponse } from '#domain/survey.ts';
import type { ResponsePlace } from '../api.ts';
import { AnswerKeeper } from '../answering/answer-keeper.ts';
import { answerWire } from '../answering/answer-wire.ts';
import { Background } from '../answering/background.ts';
import type { Opened } from '../answering/background.ts';

/** The page around the call that is open now. */
interface Host {
  /** Others have saved answers, or the call has ended. */
  take(changes: ResponseChanges): void;
}

// One for the whole app: it listens to the connection and to other tabs.
let background: Promise<Background> | null = null;
let host: Host | null = null;
let opened: Opened | null = null;

/** Begins to keep the answers of the response; what an earlier call could not save is sent now. */
export function startTyping(
  place: ResponsePlace,
  response: SurveyResponse,
  around: Host,
): AnswerKeeper {
  stopTyping();
  const keeper = new AnswerKeeper(
    response,
    answerWire(place, (saved) => {
      void started().then((each) => each.saved(place, saved));
    }),
  );
  const here = { place, response, keeper };
  opened = here;
  host = around;
  void serve(response.viewer.id, here);
  return keeper;
}

/** The page shows something else; what is not saved yet stays in the outbox. */
export function stopTyping(): void {
  const person = opened?.response.viewer.id;
  void opened?.keeper.saveAll();
  opened?.keeper.close();
  opened = null;
  host = null;
  if (person !== undefined && background !== null) void serve(person, null);
}

/** Unless the page has moved on meanwhile. */
async function serve(person: string, here: Opened | null): Promise<void> {
  const each = await started();
  if (opened === here) await each.serve(person, here);
}

function started(): Promise<Background> {
  background ??= Background.start({
    take: (changes) => host?.take(changes),
    showWaiting() {},
    hasSaved() {},
    forget: stopTyping,
  });
  return background;
}
