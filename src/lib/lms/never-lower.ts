/** A status and a score (0–100, or null for none) that an LMS has been told. */
export interface Standing {
	status: string;
	score: number | null;
}

/** Statuses by rank. `completed` is what an LMS writes by itself where it was told nothing; it says nothing of pass or fail. */
const ranks: Record<string, number> = { incomplete: 1, failed: 2, completed: 2, passed: 3 };

/** The rank of a status: 0 where nobody has begun, 3 where it is passed. */
export const rank = (status: string): number => ranks[status] ?? 0;

/** What may be told now: neither the status nor the score falls below what the LMS has, since a retake would overwrite a pass there. */
export const neverLower = (had: Standing, now: Standing): Standing => ({
	status: rank(now.status) >= rank(had.status) ? now.status : had.status,
	score: now.score === null ? had.score : Math.max(now.score, had.score ?? 0)
});
