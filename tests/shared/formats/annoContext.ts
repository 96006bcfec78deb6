/**
 * What `http://www.w3.org/ns/anno.jsonld` says of the terms that we write, so that a JSON-LD processor needs no network; in our
 * words, since the file is the W3C's. A term that is not here is one that the processor must refuse.
 */
const id = (name: string) => ({ '@id': name, '@type': '@id' })
const word = (name: string) => ({ '@id': name, '@type': '@vocab' })
const count = (name: string) => ({ '@id': name, '@type': 'xsd:nonNegativeInteger' })

const oa = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, `oa:${name}`]))

export const ANNO_CONTEXT = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: '@id',
    type: '@type',
    ...oa('Annotation', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector'),
    ...oa('classifying', 'commenting', 'describing', 'identifying', 'linking', 'replying', 'tagging'),
    ...oa('exact', 'prefix', 'suffix'),
    Person: 'foaf:Person',
    body: id('oa:hasBody'),
    target: id('oa:hasTarget'),
    source: id('oa:hasSource'),
    selector: id('oa:hasSelector'),
    creator: id('dcterms:creator'),
    created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
    motivation: word('oa:motivatedBy'),
    purpose: word('oa:hasPurpose'),
    value: 'rdf:value',
    name: 'foaf:name',
    start: count('oa:start'),
    end: count('oa:end'),
  },
}
