import type { PlatformsAnswer, RegisterAnswer } from '@nhipbao/records';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { Block } from '../../blocks/block.tsx';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDay } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { RegisterForm } from './register-form.tsx';

/** The channel register, what stands against it, and the form to enter a channel for those who may. */
export function RegisterBlock({ units }: { units: PlatformsAnswer['units'] }) {
  const t = useMessages();
  const mayWrite = useMay('accounts:manage');
  const answer = useAnswer<RegisterAnswer>('/register');
  const unitName = (id: string) => units.find((unit) => unit.unit === id)?.name ?? id;
  const platformName = (id: string) =>
    units.flatMap((unit) => [...unit.platforms, ...unit.without]).find((one) => one.platform === id)?.name ?? id;
  return (
    <Block title={t.platforms.registerTitle} answer={answer} rows={6} className="block-list">
      {({ channels, checks, sites }) => (
        <>
          <p className="soft small">{t.platforms.registerLead}</p>
          <h3>{t.platforms.checksTitle}</h3>
          {checks.length === 0 && <p>{t.platforms.checksNone}</p>}
          <ul className="register-rows">
            {checks.map((check) => (
              <li key={`${check.finding} ${check.address}`}>
                <strong>{t.platforms.findings[check.finding]}</strong>
                {check.day && <span className="tag tag-open">{t.platforms.findingDay(formatDay(check.day))}</span>}
                <span className="register-name">
                  <NewTabLink href={check.address}>{check.name}</NewTabLink>{' '}
                  <span className="soft small">
                    {platformName(check.platform)} · {unitName(check.unit)}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          {channels.length === 0 && <p className="empty">{t.platforms.registerEmpty}</p>}
          <ul className="register-rows">
            {channels.map((channel) => (
              <li key={channel.id}>
                <NewTabLink href={channel.address}>{channel.name}</NewTabLink>
                <span className="soft small">
                  {platformName(channel.platform)} · {unitName(channel.unit)} · <code>{channel.id}</code>
                </span>
                <span className="small">
                  {(
                    [
                      [t.platforms.opened, channel.openedOn],
                      [t.platforms.notified, channel.notifiedOn],
                      [t.platforms.closed, channel.closedOn],
                      [t.platforms.closingNotified, channel.notifiedClosingOn],
                    ] as const
                  )
                    .flatMap(([label, day]) => (day ? [`${label} ${formatDay(day)}`] : []))
                    .join(' · ') || t.missing}
                </span>
              </li>
            ))}
          </ul>
          <p className="soft small">
            {sites.length === 0
              ? t.platforms.siteUnread
              : sites.map((site) => t.platforms.siteRead(unitName(site.unit), formatDay(site.on))).join(' · ')}
          </p>
          {mayWrite && <RegisterForm units={units} />}
        </>
      )}
    </Block>
  );
}
