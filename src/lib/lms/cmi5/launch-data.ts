import type { Context } from '@xapi/xapi';
import type { Session } from '../standard.ts';
import { isAddress } from './launch.ts';

/** The document LMS.LaunchData: what an LMS says of a launch besides (cmi5, 10). */
export interface LaunchData {
	/** What the context of every statement starts from. */
	contextTemplate: Context;
	mode: Session['mode'];
	/** 0–1. */
	masteryScore: number | null;
	/** Where the learner is sent when the course is left. */
	returnURL: string | null;
}

/** The document's name in the State API. */
export const launchDataId = 'LMS.LaunchData';

/** document → launch data; null where it is none, and so no statement can be made. */
export function launchDataOf(document: unknown): LaunchData | null {
	if (!isObject(document) || !isObject(document.contextTemplate)) return null;
	const { contextTemplate, launchMode, masteryScore: score, returnURL } = document;
	const mode = String(launchMode).toLowerCase();
	return {
		contextTemplate,
		mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
		masteryScore: typeof score === 'number' && score >= 0 && score <= 1 ? score : null,
		returnURL: typeof returnURL === 'string' && isAddress(returnURL) ? returnURL : null
	};
}

/** 0–1 → 0–100, without what binary fractions add: 0.57 × 100 is 56.99999999999999. */
export const passMarkOf = ({ masteryScore }: LaunchData): number | null => (masteryScore === null ? null : Math.round(masteryScore * 10_000) / 100);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
