import { listAdminPeople } from '../../db/queries/admin.ts';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import { type Role, roleNames, roles } from '../../workflows/roles.ts';
import { tableWarning } from '../calendar/table-warning.ts';
import type { Services } from '../services.ts';
import { mailPage } from './mail-page.ts';

const roleName = (name: string) => {
  const role: Role | undefined = roles.find((r) => r === name);
  return role ? roleNames[role] : name;
};

/** Who holds which role, and whether the letters go out. */
export async function adminPage(services: Services) {
  const today = londonDay(services.clock.now());
  const people = await listAdminPeople(services.database, today);
  return {
    warning: await tableWarning(services.commands),
    people: people.map((p) => ({
      id: p.id,
      name: p.name,
      email: p.email,
      left: p.leftOn ? inWords(p.leftOn) : undefined,
      mailFails: p.mailFails,
      roles: [
        ...p.roles.map(roleName),
        ...p.actsFor.map(
          ({ role, holder, authority, untilOn }) =>
            `For the ${holder} as ${roleName(role)}: ${authority}${untilOn ? `, until ${inWords(untilOn)}` : ''}`,
        ),
      ],
    })),
    mail: await mailPage(services),
  };
}

export type AdminPage = Awaited<ReturnType<typeof adminPage>>;
