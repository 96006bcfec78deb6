/**
 * The dependency rule of the architecture, checked on the real import graph:
 *
 *   shared <- main/storage <- main/authority <- main/services <- main/handlers <- main/electron <- main/index
 *   main/services <- main/cli
 *   shared <- main/preload
 *   shared <- renderer/editor, renderer/engine <- renderer/store <- renderer/views   renderer/ui stands alone
 *
 * Renderer and main meet only in shared/contract. tests/check/dependencies.mjs also asserts that files were seen
 * at all: without a working TypeScript parser this tool cruises nothing and passes.
 */

/** The files of a zone may import from these places of ours and no others. */
const zone = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: {
    path: '^(shared|main|renderer|tests|assets|electron\\.config)',
    pathNot: allowed,
    dependencyTypesNot: ['npm', 'npm-dev', 'core'],
  },
})

/** A package that only the named files may import. */
const onlyIn = (name, packages, allowedFrom, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(shared|main|renderer)/', pathNot: allowedFrom },
  to: { path: packages },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no first file to read.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-cycles-of-folders',
      comment: 'Two folders that need each other are one.',
      scope: 'folder',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads to a file.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    zone('shared-stands-alone', '^shared/', '^(shared/|assets/)', 'Pure values: they know nobody.'),
    zone('storage-knows-shared', '^main/storage/', '^(shared/|main/storage/)', 'Files, whatever is in them.'),
    zone(
      'authority-knows-storage',
      '^main/authority/',
      '^(shared/|main/(storage|authority)/)',
      'One mechanism for whatever is journalled and saved.',
    ),
    zone(
      'services-know-authority',
      '^main/services/',
      '^(shared/|main/(storage|authority|services)/)',
      'Plain Node, no Electron.',
    ),
    zone(
      'handlers-know-services',
      '^main/handlers/',
      '^(shared/|main/(storage|authority|services|handlers)/)',
      'What windows call for, in plain Node: the tests’ bridge runs the very same.',
    ),
    zone(
      'electron-knows-services',
      '^main/electron/',
      '^(shared/|main/(storage|authority|services|handlers|electron)/)',
      'The desktop stands on the services, not on the command line.',
    ),
    zone(
      'cli-knows-services',
      '^main/cli/',
      '^(shared/|main/(storage|authority|services|cli)/)',
      'The command line stands on the services, not on Electron.',
    ),
    zone(
      'preload-knows-shared',
      '^main/preload/',
      '^(shared/|main/preload/)',
      'The bridge is the contract and nothing else.',
    ),
    zone(
      'index-composes-main',
      '^main/(index|openDesktop)\\.ts$',
      '^(shared/|main/(storage|authority|services|electron|openDesktop\\.ts$))',
      'The composition root.',
    ),
    zone('launch-stands-alone', '^main/launch/', '^main/launch/', 'It runs before anything is built.'),
    zone(
      'ui-stands-alone',
      '^renderer/ui/',
      '^(renderer/ui/|shared/sharedEnds\\.ts$)',
      'Controls know nothing of the newsroom.',
    ),
    zone('bridge-knows-shared', '^renderer/bridge\\.ts$', '^shared/', 'It alone touches window.quoin.'),
    zone(
      'editor-knows-shared',
      '^renderer/editor/',
      '^(shared/|renderer/editor/)',
      'ProseMirror, free of React.',
    ),
    zone(
      'engine-knows-shared',
      '^renderer/engine/',
      '^(shared/|renderer/engine/)',
      'The worker that suggests, and the door to it.',
    ),
    zone(
      'store-knows-editor',
      '^renderer/store/',
      '^(shared/|renderer/(editor|engine|store)/|renderer/bridge\\.ts$)',
      'State does not know how it is shown.',
    ),
    zone(
      'views-know-store',
      '^renderer/views/',
      '^(shared/|renderer/(editor|store|views|ui)/|renderer/bridge\\.ts$)',
      'Views are last.',
    ),
    zone(
      'renderer-never-meets-main',
      '^renderer/',
      '^(shared/|renderer/|assets/)',
      'They meet in shared/contract.',
    ),
    {
      name: 'product-knows-no-tests',
      comment: 'Nothing that ships imports a test.',
      severity: 'error',
      from: { path: '^(shared|main|renderer)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'shared-packages',
      comment: 'shared runs in the renderer, in main, in a worker and on the command line alike.',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core', 'undetermined'],
        pathNot: '^node_modules/(prosemirror-(model|transform|state)|zod)/',
      },
    },
    onlyIn(
      'electron-only-in-main',
      '^(electron$|node_modules/electron/)',
      '^main/(index\\.ts|electron/|preload/|launch/loader/)',
      'Services and the command line run without Electron.',
    ),
    onlyIn(
      'settings-only-in-electron',
      '^node_modules/electron-store/',
      '^main/electron/',
      'electron-store holds preferences only.',
    ),
    {
      name: 'renderer-without-node',
      comment: 'The renderer is sandboxed.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'editor-without-react',
      comment: 'ProseMirror and React each own their own DOM.',
      severity: 'error',
      from: { path: '^renderer/editor/' },
      to: { path: '^node_modules/(react|react-dom|react-aria-components|zustand)/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|tests/fixtures)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json', '.css'],
    },
  },
}
