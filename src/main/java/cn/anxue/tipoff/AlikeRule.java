package cn.anxue.tipoff;

/**
 * When two tip-offs on one institution may tell the same, in JSON {@code {"days":30,"percent":40}}.
 *
 * @param days how far apart they came in at most
 * @param percent how alike their texts are at least
 */
public record AlikeRule(int days, int percent) {
    static final AlikeRule SHIPPED = new AlikeRule(30, 40);
}
