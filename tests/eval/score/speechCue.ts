/** “said”, “told CNN”, “according to”; not “wants”, “attacked”, “support for”. Breaks the figures down, decides none. */
const SPEECH = new RegExp(
  String.raw`\b(sa(?:id|ys?|ying)|t(?:old|ell(?:s|ing)?)|ask(?:ed|s)?|add(?:ed|s|ing)|wr(?:ote|ites|iting)|` +
    String.raw`tweet(?:ed|s)|argu(?:ed|es)|claim(?:ed|s)?|stat(?:ed|es)|not(?:ed|es)|insist(?:ed|s)|` +
    String.raw`explain(?:ed|s)|announc(?:ed|es)|warn(?:ed|s)|declar(?:ed|es)|respond(?:ed|s)|repl(?:ied|ies)|` +
    String.raw`continu(?:ed|es)|conclud(?:ed|es)|acknowledg(?:ed|es)|admit(?:ted|s)|suggest(?:ed|s)|` +
    String.raw`call(?:ed|s|ing)|report(?:ed|s)|confirm(?:ed|s)|den(?:ied|ies)|according to)\b`,
  'i',
)

/** @param cue the words of the cue, its pieces joined by spaces */
export const isSpeechCue = (cue: string): boolean => SPEECH.test(cue)
