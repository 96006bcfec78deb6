/** The window's composition root: the bridge, the engine and the store meet the views here. */
import './noEval.ts'
import '@fontsource-variable/inter/opsz.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { bridge } from './bridge.ts'
import { createEngine } from './engine/engine.ts'
import { listenAnywhere, tellMenu } from './store/anywhereKeys.ts'
import { createWorkbench } from './store/createWorkbench.ts'
import { provideWorkbench } from './store/useWorkbench.ts'
import { Workbench } from './views/Workbench.tsx'

const root = document.querySelector('#root')
if (!root) throw new RangeError('index.html has no element #root')

const { store, begun } = createWorkbench({ bridge, engine: createEngine() })
provideWorkbench(store)
listenAnywhere(store)
tellMenu(store, bridge)

// Laid out once, with the article in it, and in the theme that was chosen.
void begun.finally(() => {
  createRoot(root).render(
    <StrictMode>
      <Workbench />
    </StrictMode>,
  )
})
