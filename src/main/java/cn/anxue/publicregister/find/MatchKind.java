package cn.anxue.publicregister.find;

/** How well a name answers what was asked, best first. */
public enum MatchKind {
    /** It begins as asked. */
    PREFIX,
    /** It holds what was asked. */
    PART,
    /** It begins with what was asked, by sound. */
    SOUND_PREFIX,
    /** It holds what was asked, by sound. */
    SOUND,
    /** It holds what was asked but for common words as 有限公司. */
    CORE,
    /** One character differs. */
    TYPO,
    /** It holds all characters in this order, with others between. */
    SCATTERED,
    /** It is on the road that was asked for. */
    ADDRESS;

    /** Whether it may well be another institution than was meant, which readers are to be told. */
    public boolean isNear() {
        return this == TYPO || this == SCATTERED;
    }
}
