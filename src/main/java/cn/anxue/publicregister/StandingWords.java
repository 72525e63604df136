package cn.anxue.publicregister;

import cn.anxue.enforcement.Standing;
import cn.anxue.problem.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A standing in words a family understands.
 *
 * @param text at most 15 characters in Chinese
 * @param advice what to do about it, in sentences of at most 25 characters
 */
public record StandingWords(Standing code, Text text, Text advice, Tone tone) {
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("M月d日", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** @param until the day by which problems are to be put right, if any */
    public static StandingWords of(Standing standing, @Nullable LocalDate until) {
        return new StandingWords(standing, text(standing, until), advice(standing), tone(standing));
    }

    private static Text text(Standing standing, @Nullable LocalDate until) {
        return switch (standing) {
            case UNLICENSED -> Text.of("未审批", "Not licensed");
            case REVOKED -> Text.of("许可证已吊销", "Licence revoked");
            case CLOSED -> Text.of("已注销", "Closed");
            case BLACKLISTED -> Text.of("已列入黑名单", "Blacklisted");
            case OPERATION_SUSPENDED -> Text.of("已责令停办", "Ordered to stop");
            case MISSING -> Text.of("已失联", "Cannot be reached");
            case ENROLMENT_SUSPENDED -> Text.of("暂停招生", "Enrolment suspended");
            case RECTIFYING -> rectifying(until);
            case LICENCE_EXPIRED -> Text.of("许可证不在有效期", "Licence not valid today");
            case DEPOSIT_SHORT -> Text.of("风险保证金未足额", "Deposit not met");
            case NORMAL -> Text.of("正常", "In good standing");
        };
    }

    private static Text advice(Standing standing) {
        return switch (standing) {
            case UNLICENSED -> Text.of("不要缴费。请向当地教育部门举报。", "Do not pay. Report it to the local education bureau.");
            case REVOKED -> Text.of("不要缴费。已缴费的请尽快申请退费。", "Do not pay. If you have paid, ask for a refund now.");
            case CLOSED, MISSING -> Text.of("不要缴费。已缴费的请向主管部门登记。", "Do not pay. If you have paid, tell its authority.");
            case BLACKLISTED -> Text.of("不要缴费。已缴费的请查看退费办法。", "Do not pay. If you have paid, see how to be refunded.");
            case OPERATION_SUSPENDED -> Text.of("不要缴费。退费不受停办影响。", "Do not pay. Refunds go on all the same.");
            case ENROLMENT_SUSPENDED ->
                Text.of("暂不能报名缴费。已报课程和退费照常。", "No new pupils for now. Lessons and refunds go on.");
            case RECTIFYING -> Text.of("建议整改完成后再缴费。", "Better wait until it is done before you pay.");
            case LICENCE_EXPIRED -> Text.of("续证前不要缴费。", "Do not pay before it is renewed.");
            case DEPOSIT_SHORT -> Text.of("缴费前请先问主管部门。", "Ask its authority before you pay.");
            case NORMAL -> Text.of("只向本页所示监管账户缴费。", "Pay into the supervised account shown here only.");
        };
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case UNLICENSED, REVOKED, CLOSED, BLACKLISTED, OPERATION_SUSPENDED, MISSING -> Tone.STOP;
            case ENROLMENT_SUSPENDED, RECTIFYING, LICENCE_EXPIRED, DEPOSIT_SHORT -> Tone.CARE;
            case NORMAL -> Tone.GOOD;
        };
    }

    private static Text rectifying(@Nullable LocalDate until) {
        if (until == null) {
            return Text.of("限期整改中", "Putting problems right");
        }
        return Text.of("限期整改中（至" + DAY_ZH.format(until) + "）", "Putting problems right until " + DAY_EN.format(until));
    }
}
