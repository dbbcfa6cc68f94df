import { configure } from '@testing-library/react'

/** A page is waited for as long as a slow machine takes, not for the second that is the library's own. */
configure({ asyncUtilTimeout: 20_000 })
