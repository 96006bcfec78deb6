/**
 * Loaded before dependency-cruiser, which hands .tsx files to swc without saying that they are: swc then takes
 * the first JSX tag for a type assertion. This tells it, by the file's name.
 */
'use strict'

const swc = require('@swc/core')

const parseFile = swc.parseFileSync
swc.parseFileSync = (file, options) => parseFile(file, { ...options, tsx: file.endsWith('.tsx') })
