/** The words of what lies on this device: backing up, restoring, clearing. */
import words from './en/device.json';
import { add } from './index.ts';

add(words);
