/** Pictures that hold nothing besides the picture. */
import type { PictureFacts } from '../src/lib/core/rules/pictures.ts';

export const plain: PictureFacts = { location: false, metadata: [], active: [] };

/** Such a picture where it is there. */
export const beside = (there: boolean): PictureFacts | null => (there ? plain : null);
