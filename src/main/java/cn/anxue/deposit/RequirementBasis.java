package cn.anxue.deposit;

/** What one institution's requirement rests on. */
public enum RequirementBasis {
    /** Its scale falls into a tier of the place. */
    TIER,
    /** Assessed individually where the place has no tiers. */
    INDIVIDUAL,
    /** Assessed individually, with a reason, where the place has tiers. */
    EXCEPTION
}
