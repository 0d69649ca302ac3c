import '@xyflow/react/dist/base.css';
import { useMemo, type ReactNode } from 'react';
import dagre from '@dagrejs/dagre';
import { Controls, Handle, Position, ReactFlow, type Edge, type Node, type NodeProps } from '@xyflow/react';
import { useQuery } from '@tanstack/react-query';
import { processesThereAre, type Case, type CaseStage, type StageShape } from '../api/reads';
import { Shown } from '../states/states';
import { useWords } from '../words/use-words';
import { isLate } from './late';

const size = { width: 176, height: 52 };

/** The stages and what waits for what, with where each of them stands now. The table beside it says the same. */
export default function StageGraph({ shown }: { shown: Case }): ReactNode {
  const processes = useQuery(processesThereAre);
  return (
    <Shown of={processes}>
      {(list) => {
        const process = list.processes.find(({ name }) => name === shown.process);
        const shapes = process?.stages ?? [];
        return <Graph shown={shown} shapes={shapes.length > 0 ? shapes : asEntered(shown.stages)} />;
      }}
    </Shown>
  );
}

type Follows = Pick<StageShape, 'name' | 'after'>;

/** An agreement has no table of stages: each of its phases comes after the one that was entered before. */
const asEntered = (stages: readonly CaseStage[]): Follows[] =>
  stages
    .filter(({ opening }) => opening > 0)
    .toSorted((one, other) => ((one.openedAt ?? '') < (other.openedAt ?? '') ? -1 : 1))
    .map(({ name }, index, all) => ({ name, after: all.slice(Math.max(0, index - 1), index).map(nameOf) }));

const nameOf = ({ name }: CaseStage): string => name;

type StageNode = Node<{ stage: CaseStage }, 'stage'>;

function Graph({ shown, shapes }: { shown: Case; shapes: readonly Follows[] }): ReactNode {
  const { t } = useWords();
  const { nodes, edges } = useMemo(() => laidOut(shown.stages, shapes), [shown.stages, shapes]);
  return (
    <div className="tl-graph" role="group" aria-label={t('stage.graphLabel')}>
      <ReactFlow<StageNode>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        fitView
        fitViewOptions={{ nodes: around(edges, shown.stages), maxZoom: 1, padding: 0.15 }}
        minZoom={0.15}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        preventScrolling={false}
        aria-label={t('stage.graphLabel')}
      >
        <Controls showInteractive={false} aria-label={t('stage.zoom')} />
      </ReactFlow>
    </div>
  );
}

function StageBox({ data: { stage } }: NodeProps<StageNode>): ReactNode {
  const { term, t, date } = useWords();
  const late = isLate(stage);
  const standing = late ? t('stage.late') : term(stage.status);
  const due = stage.status === 'open' && stage.dueAt ? `, ${date(stage.dueAt)}` : '';
  const look = late ? 'late' : stage.status.replace(' ', '-');
  return (
    <div className={`tl-node tl-node-${look}`}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      {term(stage.name)}
      <small>{standing + due}</small>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}

const nodeTypes = { stage: StageBox };

/** From left to right, each after all that come before it. What is not needed is left out, and its ways go through. */
function laidOut(stages: readonly CaseStage[], shapes: readonly Follows[]) {
  const graph = new dagre.graphlib.Graph().setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 36 });
  graph.setDefaultEdgeLabel(() => ({}));
  const shaped = new Set(shapes.map(({ name }) => name));
  const wanted = stages.filter(({ name, status }) => status !== 'not needed' && shaped.has(name));
  for (const { name } of wanted) graph.setNode(name, { ...size });
  const edges: Edge[] = wanted.flatMap(({ name }) =>
    neededBefore(name, shapes, new Set(wanted.map((stage) => stage.name))).map((before) => ({
      id: `${before}>${name}`,
      source: before,
      target: name,
    })),
  );
  for (const { source, target } of edges) graph.setEdge(source, target);
  dagre.layout(graph);
  const nodes: StageNode[] = wanted.map((stage) => {
    const { x, y } = graph.node(stage.name);
    return {
      id: stage.name,
      type: 'stage',
      ariaRole: 'group',
      data: { stage },
      position: { x: x - size.width / 2, y: y - size.height / 2 },
    };
  });
  return { nodes, edges };
}

/** What is open, with what comes before and after it: there the picture begins. All of it, when nothing is open. */
function around(edges: readonly Edge[], stages: readonly CaseStage[]): { id: string }[] {
  const open = new Set(stages.filter(({ status }) => status === 'open').map(({ name }) => name));
  const touched = edges.filter(({ source, target }) => open.has(source) || open.has(target));
  const near = touched.flatMap(({ source, target }) => [source, target]);
  const shownFirst = near.length > 0 ? near : edges.map(({ target }) => target);
  return [...new Set(shownFirst)].map((id) => ({ id }));
}

function neededBefore(name: string, shapes: readonly Follows[], wanted: ReadonlySet<string>): string[] {
  const before = shapes.find((shape) => shape.name === name)?.after ?? [];
  const found = before.flatMap((one) => (wanted.has(one) ? [one] : neededBefore(one, shapes, wanted)));
  return [...new Set(found)];
}
