import { t } from '../../messages/index.ts';

const most = 300;

/** A value as the list of calls shows it: a long one is cut, and says how long it is. */
export const short = (value: string): string => (value.length > most ? value.slice(0, most) + t('preview.calls.more', { length: value.length }) : value);
