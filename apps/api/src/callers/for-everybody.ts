import { SetMetadata } from '@nestjs/common';

export const forEverybody = 'for everybody';

/** Answers also when nobody is named as the caller: health, metrics, papers. */
export const ForEverybody = () => SetMetadata(forEverybody, true);
