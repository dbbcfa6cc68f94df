import * as z from 'zod/mini'
import { endpoint } from '../kernel/endpoint'
import { After, pageOf } from '../kernel/page'
import { CaseStatus, DiversionSummary } from './model'
import { ReportStatus } from './reporting'
import { CodeReport } from './reports'
import { heard, readers } from './who'

export const listDiversionCases = endpoint({
  method: 'GET',
  path: '/diversion-cases',
  title: '窜货案件，最新的在前',
  who: heard,
  input: z.object({ status: z.optional(CaseStatus), after: z.optional(After) }),
  output: pageOf(DiversionSummary),
})

/** Newest first. A sales rep sees those told of, or of a dealer in, the areas assigned. */
export const listCodeReports = endpoint({
  method: 'GET',
  path: '/code-reports',
  title: '举报，最新的在前',
  who: readers,
  input: z.object({ status: z.optional(ReportStatus), after: z.optional(After) }),
  output: pageOf(CodeReport),
})
