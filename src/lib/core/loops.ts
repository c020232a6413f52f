/** a directed graph → its strongly connected components, each after those it leads to (Tarjan 1972, without recursion). */
export function components(size: number, next: (node: number) => number[]): number[][] {
	const index = new Int32Array(size).fill(-1);
	const low = new Int32Array(size);
	const onStack = new Uint8Array(size);
	const stack: number[] = [];
	const found: number[][] = [];
	let clock = 0;
	for (let root = 0; root < size; root++) {
		if (index[root] !== -1) continue;
		const work = [{ node: root, edges: next(root), at: 0 }];
		index[root] = low[root] = clock++;
		stack.push(root);
		onStack[root] = 1;
		for (let frame = work.at(-1); frame; frame = work.at(-1)) {
			const { node, edges } = frame;
			if (frame.at < edges.length) {
				const to = edges[frame.at++]!;
				if (index[to] === -1) {
					index[to] = low[to] = clock++;
					stack.push(to);
					onStack[to] = 1;
					work.push({ node: to, edges: next(to), at: 0 });
				} else if (onStack[to]) low[node] = Math.min(low[node]!, index[to]!);
				continue;
			}
			work.pop();
			const parent = work.at(-1);
			if (parent) low[parent.node] = Math.min(low[parent.node]!, low[node]!);
			if (low[node] !== index[node]) continue;
			const group: number[] = [];
			let member: number;
			do {
				member = stack.pop()!;
				onStack[member] = 0;
				group.push(member);
			} while (member !== node);
			found.push(group.sort((a, b) => a - b));
		}
	}
	return found;
}
