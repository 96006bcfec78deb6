/** The words that synthetic articles are made of. */
const split = (words: string): readonly string[] => words.split(' ')

export const WORDS = split(
  'the of and a to in that was he it for on with as his they at be this from had not are but which she by or have ' +
    'an were been her their has would who will more when there what about minister council report officials budget ' +
    'spokesperson statement evidence committee residents hospital investigation yesterday government transparency ' +
    'unprecedented harbour funding teachers bridge inquiry weather school police company market water transport',
)

export const SAYING = split('said told added argued warned claimed insisted explained wrote announced')

export const NAMES = split(
  'Abel Baker Carver Dalton Ellis Fraser Grant Hale Irving Jarvis Keller Lowe Mercer Nolan Osborn Parker Quill ' +
    'Rourke Slater Tanner Usher Vance Walsh Yates',
)
