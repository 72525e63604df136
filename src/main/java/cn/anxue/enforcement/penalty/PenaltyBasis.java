package cn.anxue.enforcement.penalty;

import cn.anxue.problem.Text;
import cn.anxue.region.RuleKey;

/** What is punished; each has its own limits of fines, laid down in rule rows with their source. */
public enum PenaltyBasis {
    /** Running an institution without a licence (53号令第十七条). */
    UNLICENSED("擅自举办校外培训机构", "Running an unlicensed institution", "unlicensed"),
    /** School subjects taught in disguise (第十八条). */
    DISGUISED_SUBJECTS("变相开展学科类培训", "Disguised subject tutoring", "disguisedSubjects"),
    /** Competitions nobody allowed. */
    COMPETITION("擅自组织竞赛等活动", "Unauthorised competitions", "competition"),
    /** A licensed institution in breach of its duties (民促法第六十二条). */
    MISCONDUCT("校外培训机构违法违规办学", "Misconduct of a licensed institution", "misconduct"),
    /** Any other act that the provisions on tutoring punish. */
    OTHER("其他违反校外培训管理规定的行为", "Other acts", "other");

    private final Text text;
    private final RuleKey<FineLimits> limits;

    PenaltyBasis(String zh, String en, String name) {
        this.text = Text.of(zh, en);
        this.limits = new RuleKey<>("penalty.fine." + name, FineLimits.class);
    }

    public Text text() {
        return text;
    }

    RuleKey<FineLimits> limits() {
        return limits;
    }
}
