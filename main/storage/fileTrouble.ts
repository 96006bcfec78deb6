/** What the operating system says when a file cannot be read or written -> what a user can understand and do. */
export type FileCode =
  | 'diskFull'
  | 'quotaUsedUp'
  | 'notAllowed'
  | 'readOnly'
  | 'diskFailure'
  | 'tooManyOpen'
  | 'nameTooLong'
  | 'missing'
  | 'inTheWay'
  | 'failed'

export interface FileTrouble {
  readonly code: FileCode
  /** Half a sentence, after a colon. */
  readonly what: string
  /** A whole sentence. */
  readonly remedy: string
}

const KNOWN: Readonly<Record<string, FileTrouble>> = {
  ENOSPC: { code: 'diskFull', what: 'the disk is full', remedy: 'Free some space on it and try again.' },
  EDQUOT: {
    code: 'quotaUsedUp',
    what: 'your quota on this disk is used up',
    remedy: 'Delete files you no longer need, or ask for more space.',
  },
  EFBIG: {
    code: 'failed',
    what: 'the disk allows no file of this size',
    remedy: 'Use a folder on another disk.',
  },
  EACCES: {
    code: 'notAllowed',
    what: 'you are not allowed to',
    remedy: 'Check the permissions of the file and of its folder.',
  },
  EROFS: {
    code: 'readOnly',
    what: 'the disk is read-only',
    remedy: 'Use a folder on a disk that can be written.',
  },
  EIO: {
    code: 'diskFailure',
    what: 'the disk reported a failure',
    remedy: 'Copy your work to another disk and have this one looked at.',
  },
  EMFILE: {
    code: 'tooManyOpen',
    what: 'too many files are open',
    remedy: 'Close some articles or other programs and try again.',
  },
  ENAMETOOLONG: { code: 'nameTooLong', what: 'its name is too long', remedy: 'Give it a shorter name.' },
  ENOENT: { code: 'missing', what: 'it is not there', remedy: 'Check that it was not moved or deleted.' },
  EISDIR: { code: 'inTheWay', what: 'there is a folder of this name', remedy: 'Use another name.' },
  ENOTDIR: { code: 'inTheWay', what: 'part of its path is not a folder', remedy: 'Use another folder.' },
  EEXIST: { code: 'inTheWay', what: 'there is something of this name already', remedy: 'Use another name.' },
  EINVAL: { code: 'inTheWay', what: 'it is not a file', remedy: 'Use another name.' },
  ELOOP: { code: 'inTheWay', what: 'it is a link, not a file', remedy: 'Use the file it leads to.' },
}

const SAME_AS: Readonly<Record<string, string>> = {
  EPERM: 'EACCES',
  ENFILE: 'EMFILE',
  ENXIO: 'EIO',
  ENODEV: 'EIO',
}

/** @throws whatever is not the operating system's doing, since that is a programmer's mistake */
export function fileTrouble(error: unknown): FileTrouble {
  const errno = errnoOf(error)
  if (errno === undefined) throw error
  return (
    KNOWN[SAME_AS[errno] ?? errno] ?? {
      code: 'failed',
      what: `the system reported ${errno}`,
      remedy: 'Try again; if it stays, use another folder.',
    }
  )
}

/** `ENOSPC` and the like; undefined when the error is not the operating system's. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined
}
