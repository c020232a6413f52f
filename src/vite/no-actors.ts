import { head, leftOut } from './left-out.ts';

const never = "throw new Error('Play has no use for this.');";

/**
 * Play asks XState's machines and starts no actor (src/lib/play/machine.ts), and its machines are flat: scenes and endings, guards and actions,
 * and nothing that runs beside them, waits, is invoked or kept. What only the others need is left out.
 */
export const noActors = leftOut('no-actors', (id) => /\/xstate\/dist\/(\w+)-[^/]+\.js$/.exec(id)?.[1], {
	raise: [
		head('function createActor(logic, ...[options]) {', never),
		head('function getPersistedSnapshot(snapshot, options) {', never),
		head('function getDelayedTransitions(stateNode) {', 'return [];'),
		head('function formatRouteTransitions(rootStateNode) {', 'return;'),
		head('function spawnChild(...[src, {\n  id,\n  systemId,\n  input,\n  syncSnapshot = false\n} = {}]) {', never),
		head('function stopChild(actorRef) {', never),
		head('function stopChildren(nextState, event, actorScope) {', 'return nextState;'),
		head('function transitionParallelNode(stateNode, stateValue, snapshot, event) {', never),
		head('function resolveStateValue(rootNode, stateValue) {', never),
		head('function getHistoryNodes(stateNode) {', 'return [];'),
		['  if (isHistoryNode(stateNode)) {\n    if (historyValue', '  if (false) {\n    if (historyValue'],
		[
			'  for (const exitStateNode of statesToExit) {\n    for (const historyNode',
			'  if (false) for (const exitStateNode of statesToExit) {\n    for (const historyNode'
		],
		["if (s.type === 'parallel') {", 'if (false) {'],
		["if (stateNode.type === 'parallel') {", 'if (false) {'],
		["if (anc.type === 'parallel') {", 'if (false) {'],
		["while (ancestorMarker?.type === 'parallel' &&", 'while (false &&'],
		['for (const invokeDef of stateNode.invoke) {', 'if (false) for (const invokeDef of stateNode.invoke) {'],
		['for (const delayedTransition of stateNode.after) {', 'if (false) for (const delayedTransition of stateNode.after) {'],
		head('const machineSnapshotMatches = function matches(testValue) {', never),
		head('const machineSnapshotToJSON = function toJSON() {', never),
		head('const machineSnapshotGetMeta = function getMeta() {', never)
	],
	StateMachine: [
		head('  get definition() {', never),
		head('  toJSON() {', never),
		head('  get invoke() {', 'return [];'),
		head('  get on() {', never),
		head('  get events() {', 'return [];'),
		head('  get ownEvents() {', never),
		head('  provide(implementations) {', never),
		head('  resolveState(config) {', never),
		head('  start(snapshot) {', never),
		head('  restoreSnapshot(snapshot, _actorScope) {', never),
		["    if (typeof context === 'function') {", '    if (false) {']
	],
	assign: [head('function createSpawner(actorScope, {\n  machine,\n  context\n}, event, spawnedChildren) {', 'return () => {};')]
});
