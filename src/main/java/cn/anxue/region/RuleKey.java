package cn.anxue.region;

/**
 * Names a rule that places set and says what its JSON value is read into; declared by the room that follows the rule.
 *
 * @param name as in {@code deposit.tiers}
 */
public record RuleKey<T>(String name, Class<T> type) {
    public RuleKey {
        if (!name.matches("[a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)+")) {
            throw new IllegalArgumentException("not a rule key: " + name);
        }
    }
}
