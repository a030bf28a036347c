/** Team members. https://docs.telecrm.in/sync-api/team-members/create */

export const roles = ['ADMIN', 'MANAGER', 'CALLER', 'MARKETING_USER'] as const;

/** What a team member's availability can be set to. https://docs.telecrm.in/sync-api/team-members/examples */
export const availabilities = ['Active', 'Inactive', 'On Leave', 'Working'] as const;
