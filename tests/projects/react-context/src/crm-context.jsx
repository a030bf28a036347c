import { createContext, useContext } from 'react';
import { TelecrmClient } from './telecrm-client';

const CrmContext = createContext(new TelecrmClient('/crm'));

export const useCrm = () => useContext(CrmContext);

export function CrmProvider({ base, children }) {
  return <CrmContext.Provider value={new TelecrmClient(base)}>{children}</CrmContext.Provider>;
}
