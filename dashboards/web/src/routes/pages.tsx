import type { SessionState } from '@nhipbao/records';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { Loading } from '../blocks/loading.tsx';
import { Frame } from '../frame/frame.tsx';
import { NotFound } from '../pages/not-found.tsx';
import { OverviewPage } from '../pages/overview/overview-page.tsx';
import { links } from './links.ts';

// The overview is in the first download; each other page comes with its own when it is first opened.
const WorksPage = lazy(() => import('../pages/works/works-page.tsx').then((page) => ({ default: page.WorksPage })));
const WorkPage = lazy(() => import('../pages/work/work-page.tsx').then((page) => ({ default: page.WorkPage })));
const IndicatorsPage = lazy(() =>
  import('../pages/indicators/indicators-page.tsx').then((page) => ({ default: page.IndicatorsPage })),
);
const IndicatorPage = lazy(() =>
  import('../pages/indicator/indicator-page.tsx').then((page) => ({ default: page.IndicatorPage })),
);
const PlatformsPage = lazy(() =>
  import('../pages/platforms/platforms-page.tsx').then((page) => ({ default: page.PlatformsPage })),
);
const QualityPage = lazy(() =>
  import('../pages/quality/quality-page.tsx').then((page) => ({ default: page.QualityPage })),
);
const MaturityPage = lazy(() =>
  import('../pages/maturity/maturity-page.tsx').then((page) => ({ default: page.MaturityPage })),
);
const ReportsPage = lazy(() =>
  import('../pages/reports/reports-page.tsx').then((page) => ({ default: page.ReportsPage })),
);
const AuditsPage = lazy(() => import('../pages/audits/audits-page.tsx').then((page) => ({ default: page.AuditsPage })));
const DeclarationsPage = lazy(() =>
  import('../pages/declarations/declarations-page.tsx').then((page) => ({ default: page.DeclarationsPage })),
);
const DeclarationPage = lazy(() =>
  import('../pages/declaration/declaration-page.tsx').then((page) => ({ default: page.DeclarationPage })),
);
const RulebooksPage = lazy(() =>
  import('../pages/rulebooks/rulebooks-page.tsx').then((page) => ({ default: page.RulebooksPage })),
);
const RulebookPage = lazy(() =>
  import('../pages/rulebook/rulebook-page.tsx').then((page) => ({ default: page.RulebookPage })),
);
const DraftPage = lazy(() => import('../pages/rulebook/draft-page.tsx').then((page) => ({ default: page.DraftPage })));
const PeoplePage = lazy(() => import('../pages/people/people-page.tsx').then((page) => ({ default: page.PeoplePage })));
const PasswordPage = lazy(() =>
  import('../pages/password/password-page.tsx').then((page) => ({ default: page.PasswordPage })),
);
const KeysPage = lazy(() => import('../pages/keys/keys-page.tsx').then((page) => ({ default: page.KeysPage })));
const ReviewPage = lazy(() => import('../pages/review/review-page.tsx').then((page) => ({ default: page.ReviewPage })));
const PublicationsPage = lazy(() =>
  import('../pages/publications/publications-page.tsx').then((page) => ({ default: page.PublicationsPage })),
);
const MatchesPage = lazy(() =>
  import('../pages/matches/matches-page.tsx').then((page) => ({ default: page.MatchesPage })),
);
const SourcesPage = lazy(() =>
  import('../pages/sources/sources-page.tsx').then((page) => ({ default: page.SourcesPage })),
);
const SourcePage = lazy(() => import('../pages/source/source-page.tsx').then((page) => ({ default: page.SourcePage })));

const AddSourcePage = lazy(() =>
  import('../pages/add-source/add-source-page.tsx').then((page) => ({ default: page.AddSourcePage })),
);
const AccountsPage = lazy(() =>
  import('../pages/accounts/accounts-page.tsx').then((page) => ({ default: page.AccountsPage })),
);
const AccountPage = lazy(() =>
  import('../pages/account/account-page.tsx').then((page) => ({ default: page.AccountPage })),
);
const AlertsPage = lazy(() => import('../pages/alerts/alerts-page.tsx').then((page) => ({ default: page.AlertsPage })));
const DeploymentPage = lazy(() =>
  import('../pages/deployment/deployment-page.tsx').then((page) => ({ default: page.DeploymentPage })),
);

/** Which page stands at which address. A page of one thing is made anew for another thing (`key`). */
export function Pages({ session }: { session: SessionState }) {
  return (
    <Frame session={session}>
      <Suspense fallback={<Loading rows={8} retry={() => location.reload()} />}>
        <Switch>
          <Route path="/">
            {session.permissions.includes('works:read') ? <OverviewPage /> : <Redirect to={links.audits()} replace />}
          </Route>
          <Route path="/noi-dung">
            <WorksPage />
          </Route>
          <Route path="/noi-dung/:id">{({ id }) => <WorkPage key={id} id={id} />}</Route>
          <Route path="/chi-so">
            <IndicatorsPage />
          </Route>
          <Route path="/chi-so/:id/:unit">
            {({ id, unit }) => <IndicatorPage key={`${id} ${unit}`} id={id} unit={unit} />}
          </Route>
          <Route path="/ke-khai">
            <DeclarationsPage />
          </Route>
          <Route path="/ke-khai/:id/:unit">
            {({ id, unit }) => <DeclarationPage key={`${id} ${unit}`} indicator={id} unit={unit} />}
          </Route>
          <Route path="/bo-quy-tac">
            <RulebooksPage />
          </Route>
          <Route path="/bo-quy-tac/:version">{({ version }) => <RulebookPage key={version} version={version} />}</Route>
          <Route path="/soan-bo-quy-tac">
            <DraftPage />
          </Route>
          <Route path="/nguoi-dung">
            <PeoplePage />
          </Route>
          <Route path="/khoa-api">
            <KeysPage />
          </Route>
          {session.user && (
            <Route path="/doi-mat-khau">
              <PasswordPage username={session.user.username} />
            </Route>
          )}
          <Route path="/nen-tang">
            <PlatformsPage />
          </Route>
          <Route path="/chat-luong">
            <QualityPage />
          </Route>
          <Route path="/truong-thanh-so">
            <MaturityPage />
          </Route>
          <Route path="/kiem-tra">
            <ReviewPage />
          </Route>
          <Route path="/bao-cao">
            <ReportsPage />
          </Route>
          <Route path="/kiem-dinh">
            <AuditsPage />
          </Route>
          <Route path="/bai-dang">
            <PublicationsPage />
          </Route>
          <Route path="/ghep-bai-dang">
            <MatchesPage />
          </Route>
          <Route path="/nguon-du-lieu">
            <SourcesPage />
          </Route>
          <Route path="/nguon-du-lieu/them">
            <AddSourcePage />
          </Route>
          <Route path="/nguon-du-lieu/:id">{({ id }) => <SourcePage key={id} id={id} />}</Route>
          <Route path="/tai-khoan">
            <AccountsPage />
          </Route>
          <Route path="/tai-khoan/:id">{({ id }) => <AccountPage key={id} id={id} />}</Route>
          <Route path="/canh-bao">
            <AlertsPage />
          </Route>
          <Route path="/cai-dat">
            <DeploymentPage />
          </Route>
          <Route path="/thiet-lap">
            <Redirect to="/" replace />
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </Frame>
  );
}
