package cn.anxue.enforcement.list;

import cn.anxue.problem.Text;

/** Why an institution does not belong on the white list: each breaks one of the four tests of E26. */
public enum WhiteReason {
    /** Test 1: it has no licence. */
    NO_LICENCE(1, "无办学许可证", "No licence"),
    /** Test 1: its licence does not hold today. */
    LICENCE_EXPIRED(1, "许可证不在有效期内", "Licence not in force"),
    /** Test 1: it is not open, or its business or 民非 registration has ended. */
    NOT_OPERATING(1, "未开办、停办或已注销", "Not operating"),
    /** Test 2: no result of an annual inspection has been published. */
    NO_ANNUAL_RESULT(2, "无已公布的年检结论", "No annual inspection published"),
    /** Test 2: the last one was not 合格, and its correction is not accepted. */
    ANNUAL_NOT_PASSED(2, "最近年检未合格", "Last annual inspection not passed"),
    /** Test 3: an order against it stands, or a penalty is not performed. */
    BREACH_OPEN(3, "问题尚未整改完毕", "A breach is not corrected"),
    /** Test 3: within the last year it corrected something after the term. */
    BREACH_CORRECTED_LATE(3, "近一年有逾期整改", "Corrected late within the last year"),
    /** Test 3: it is on the black list or proposed for it. */
    BLACKLISTED(3, "在黑名单上或拟列入", "On the black list, or proposed for it"),
    /** Test 3: it is under observation. */
    UNDER_OBSERVATION(3, "处于整改观察期", "Under observation"),
    /** Test 4: the national platform does not know it. */
    NOT_ON_PLATFORM(4, "未入全国监管平台", "Not on the national platform");

    private final int test;
    private final Text text;

    WhiteReason(int test, String zh, String en) {
        this.test = test;
        this.text = Text.of(zh, en);
    }

    /** Which of the four tests. */
    public int test() {
        return test;
    }

    public Text text() {
        return text;
    }
}
