package cn.anxue.rule.value;

import cn.anxue.problem.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people call the parts of values and what may be chosen, and how a part is typed where its type does not say it. */
final class PartNames {
    private static final Map<String, Name> NAMES = """
            true|是|Yes
            false|否|No
            WORKING|工作日|working days
            CALENDAR|自然日|calendar days
            TIERS|按规模分档|By tiers of scale
            INDIVIDUAL|逐家核定|Case by case
            PER_LESSON|一课一消|Lesson by lesson
            WEEKLY|每周|Weekly
            AFTER_COURSE|结课后|After the course
            REMINDER|催办|Reminder
            WARNING_LETTER|警示函|Warning letter
            REGULATORY_INTERVIEW|约谈|Interview
            ENFORCEMENT|移送执法|Enforcement
            ORDINARY|一般|Ordinary
            SERIOUS|严重|Serious
            VERY_SERIOUS|特别严重|Very serious
            SUBJECT|学科类|School subjects
            ARTS|文化艺术类|Arts
            SPORTS|体育类|Sports
            SCIENCE|科技类|Science
            FULLTIME_RETAKE|高三全日制补习|Full-time retake
            OTHER|其他|Other
            A|A 级（%）|Grade A, percent
            B|B 级（%）|Grade B, percent
            C|C 级（%）|Grade C, percent
            D|D 级（%）|Grade D, percent
            NONE|未评级（%）|Not graded, percent
            days|天数|Days
            unit|按工作日或自然日|Working or calendar days
            years|年数|Years
            months|月数|Months
            lessons|课时|Lessons
            amount|金额|Amount
            time|时刻|Time of day|TIME
            at|时刻|Time of day
            workingDays|工作日|Working days
            banks|各银行另定|Banks apart
            tiers|档次|Tiers
            upToStudents|学员不超过（人）|Students up to
            upToSquareMetres|面积不超过（平方米）|Square metres up to
            upToTeachingPoints|教学点不超过（个）|Teaching points up to
            annualRate|年利率|Rate a year|RATE
            categories|各类|Categories
            monthsAhead|最早提前（月）续费|Sold months ahead at most
            lessonsLeft|最多剩余（课时）续费|Sold again with lessons left at most
            answer|答复|Answer
            notStarted|未开课，付款|Paid back, not started
            started|已开课，付款|Paid back, started
            least|至少（件）|At least
            alert.uncovered.least|缺口超过|Missing more than|FEN
            alert.unexplainedDebit.least|单笔至少|A debit of at least|FEN
            alert.salesSurge.least|收费至少|Sold at least|FEN
            alert.tipOffWave.least|举报至少（件）|Tip-offs at least
            alert.sharedPhone.least|学员至少（人）|Learners at least
            alert.salesSurge.ratio|达到平常的倍数|Times the usual
            alert.depositFloor.ratio|低于收费的倍数|Below so many times the fees
            ratio|比例超过|Share above|PERCENT
            percent|相似度（%）|Alike, percent
            unexplainedFen|不明支出达到|Unexplained debit of|FEN
            debitFen|单笔支出达到|One debit of|FEN
            dropRatio|一日流出比例超过|Gone in a day, above|PERCENT
            dropFen|且流出达到|and gone at least|FEN
            twoPeopleFen|解除须二人，自|Lifted by two from|FEN
            twoPeopleFromFen|撤销须二人，自|Undone by two from|FEN
            toleranceFen|金额容差|Tolerance of amounts|FEN
            windowDays|前后天数|Days apart
            proposeBelow|权重低于此只提示|Only proposed below the weight
            rungs|各级|Rungs
            rung|措施|Rung
            after|逾期|After
            bands|各档|Bands
            severity|情节|Severity
            from|罚款自|Fine from
            upTo|罚款至多|Fine up to
            gainsFrom|违法所得倍数自|Times the gains, from
            gainsUpTo|违法所得倍数至|Times the gains, up to
            code|行号|Bank code
            value|截止时刻|Cut-off
            """.lines()
            .map(line -> List.of(line.split("\\|")))
            .collect(Collectors.toMap(line -> line.get(0), Name::of));

    /** The parts that a rule reads, where its type has more; it takes none of them to be absent. */
    private static final Map<String, List<String>> READ = Map.ofEntries(
            Map.entry("alert.uncovered", List.of("least")),
            Map.entry("alert.sharedPhone", List.of("least")),
            Map.entry("alert.depositShort", List.of("days")),
            Map.entry("alert.refundLate", List.of("days")),
            Map.entry("alert.licenceEnding", List.of("days")),
            Map.entry("alert.agreementEnding", List.of("days")),
            Map.entry("alert.capRuleMissing", List.of("days")),
            Map.entry("alert.depositFloor", List.of("days", "ratio")),
            Map.entry("alert.unexplainedDebit", List.of("days", "least")),
            Map.entry("alert.tipOffWave", List.of("days", "least")),
            Map.entry("alert.silentInstitution", List.of("days", "least")),
            Map.entry("alert.salesSurge", List.of("days", "ratio", "least")),
            Map.entry("alert.silentConfirmations", List.of("days", "ratio", "least")),
            Map.entry("alert.refundWave", List.of("days", "ratio", "least")));

    private PartNames() {}

    private record Name(Text text, @Nullable ValueKind kind) {
        static Name of(List<String> line) {
            return new Name(Text.of(line.get(1), line.get(2)), line.size() < 4 ? null : ValueKind.valueOf(line.get(3)));
        }
    }

    /** Itself where it has no name. */
    static Text of(String key, String part) {
        Name name = find(key, part);
        return name == null ? Text.of(part, part) : name.text();
    }

    static boolean knows(String key, String part) {
        return find(key, part) != null;
    }

    /** Null where it reads whatever its type has. */
    static @Nullable List<String> read(String key) {
        return READ.get(key);
    }

    /** Null where its type says it. */
    static @Nullable ValueKind kind(String key, String part) {
        Name name = find(key, part);
        return name == null ? null : name.kind();
    }

    private static @Nullable Name find(String key, String part) {
        Name own = NAMES.get(key + "." + part);
        return own == null ? NAMES.get(part) : own;
    }
}
