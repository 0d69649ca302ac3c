import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Home } from './partners/home';
import { Shell } from './shell/shell';
import { NotFound } from './states/not-found';
import { outcomeNames } from './outcomes/reads';
import { questionNames } from './search/question';
import { unsent } from './search/unsent';
import { textsIn } from './work/filters';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const workFilters = [...questionNames, 'whose'] as const;
export const work = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: textsIn(workFilters),
  component: Home,
});

const toDos = createRoute({
  getParentRoute: () => root,
  path: '/to-dos',
  validateSearch: textsIn(['role', 'assignee'] as const),
  component: lazyRouteComponent(() => import('./work/to-dos'), 'ToDos'),
});

const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: textsIn([...questionNames, 'cursor'] as const),
  component: lazyRouteComponent(() => import('./search/cases'), 'Cases'),
});

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseNumber',
  validateSearch: textsIn(['tab', 'act', 'on', 'view', 'filter', 'letter'] as const),
  component: lazyRouteComponent(() => import('./cases/case-page'), 'CasePage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$account',
  validateSearch: textsIn(['act', 'takesOver'] as const),
  component: lazyRouteComponent(() => import('./accounts/account-page'), 'AccountPage'),
});

const interview = createRoute({
  getParentRoute: () => root,
  path: '/interview/$caseNumber',
  validateSearch: textsIn(['step'] as const),
  component: lazyRouteComponent(() => import('./interview/interview-page'), 'InterviewPage'),
});

const offers = createRoute({
  getParentRoute: () => root,
  path: '/offers/$caseNumber',
  validateSearch: textsIn(['act', 'on'] as const),
  component: lazyRouteComponent(() => import('./arrangements/offers-page'), 'OffersPage'),
});

const agencies = createRoute({
  getParentRoute: () => root,
  path: '/agencies',
  validateSearch: textsIn(['program', 'area'] as const),
  component: lazyRouteComponent(() => import('./agencies/agencies-page'), 'AgenciesPage'),
});

const followUps = createRoute({
  getParentRoute: () => root,
  path: '/follow-ups',
  validateSearch: textsIn(['whose', 'cursor'] as const),
  component: lazyRouteComponent(() => import('./follow-ups/follow-ups-page'), 'FollowUpsPage'),
});

const heldLetters = createRoute({
  getParentRoute: () => root,
  path: '/held-letters',
  validateSearch: textsIn(['letter'] as const),
  component: lazyRouteComponent(() => import('./letters/held-letters'), 'HeldLetters'),
});

const afterMoratorium = createRoute({
  getParentRoute: () => root,
  path: '/after-moratorium',
  component: lazyRouteComponent(
    () => import('./bulk-arrangements/after-moratorium-page'),
    'AfterMoratoriumPage',
  ),
});

const ofCredit = [afterMoratorium, account, interview, offers, agencies, followUps, heldLetters];

const newJob = createRoute({
  getParentRoute: () => root,
  path: '/new-job',
  component: lazyRouteComponent(() => import('./commands/new-job'), 'NewJob'),
});

const manager = createRoute({
  getParentRoute: () => root,
  path: '/manager',
  validateSearch: textsIn(['view', 'show', 'cursor', ...outcomeNames] as const),
  component: lazyRouteComponent(() => import('./manager/manager'), 'Manager'),
});

const ownSearch = textsIn(['status', 'cursor'] as const);
const ownJobs = createRoute({
  getParentRoute: () => root,
  path: '/own-jobs',
  validateSearch: ownSearch,
  component: lazyRouteComponent(() => import('./partners/own-jobs'), 'OwnJobs'),
});

const ownPledges = createRoute({
  getParentRoute: () => root,
  path: '/own-pledges',
  validateSearch: ownSearch,
  component: lazyRouteComponent(() => import('./partners/own-pledges'), 'OwnPledges'),
});

const away = createRoute({
  getParentRoute: () => root,
  path: '/away',
  component: lazyRouteComponent(() => import('./absences/away-page'), 'AwayPage'),
});

const sessions = createRoute({
  getParentRoute: () => root,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./people/sessions-page'), 'SessionsPage'),
});

const ofPartners = [ownJobs, ownPledges];
const tree = root.addChildren([
  work,
  toDos,
  cases,
  oneCase,
  newJob,
  manager,
  away,
  sessions,
  ...ofPartners,
  ...ofCredit,
]);

export const makeRouter = () =>
  createRouter({ routeTree: tree, rewrite: unsent, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
