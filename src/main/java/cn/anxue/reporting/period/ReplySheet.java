package cn.anxue.reporting.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures as an office writes them into its answer to a proposal (提案答复口径): sentences, each made of figures of the
 * yearly report, nothing else. A sentence whose figures are all zero is left out.
 */
@Schema(name = "ReplySheet")
public record ReplySheet(
        String regionCode, String regionName, LocalDate from, LocalDate until, List<String> sentences) {
    public static ReplySheet of(PeriodReport year) {
        List<String> said = new ArrayList<>();
        Sentences sentences = new Sentences(year, said);
        sentences.add(
                "institutions.count",
                "{region}现有校外培训机构{institutions.count}家，已纳入全国校外教育培训监管与服务综合平台"
                        + "{institutions.platform}家，占{institutions.platformShare}%。");
        sentences.add("shares.INSTITUTIONS", "机构数占上级总数的{shares.INSTITUTIONS}%。");
        sentences.add(
                "deposits.held",
                "应缴风险保证金{deposits.required}元，实缴{deposits.held}元，足额机构{deposits.met}家，" + "覆盖率{deposits.coverage}%。");
        sentences.add("shares.SUPERVISED_FUNDS", "保证金占上级监管资金总额的{shares.SUPERVISED_FUNDS}%。");
        sentences.add(
                "fees.supervised",
                "预收费纳入监管的机构{fees.supervised}家，覆盖率{fees.coverage}%，"
                        + "专户余额{fees.held}元，本年收取{fees.received}元、拨付{fees.released}元、退费{fees.refunded}元。");
        sentences.add("refunds.paid", "办结退费{refunds.paid}件，平均用时{refunds.meanDays}天。");
        sentences.add(
                "campaigns.opened",
                "开展专项行动{campaigns.opened}次，完成全覆盖检查{rounds.complete}轮，"
                        + "现场检查{checks.visits}次、机构{checks.institutions}家。");
        sentences.add("notices.issued.RECTIFICATION_ORDER", "下发整改通知书{notices.issued.RECTIFICATION_ORDER}份。");
        sentences.add("notices.issued.CLOSURE_NOTICE", "下发停办通知书{notices.issued.CLOSURE_NOTICE}份。");
        sentences.add("closeOut.items", "整改问题{closeOut.items}个，已销号{closeOut.closed}个，销号率{closeOut.share}%。");
        sentences.add("lists.black", "列入黑名单{lists.black}个。");
        sentences.add("lists.white", "列入白名单{lists.white}家。");
        sentences.add(
                "supervisors.count",
                "聘请社会监督员{supervisors.count}名，监督机构{supervisors.institutions}家，" + "覆盖率{supervisors.coverage}%。");
        sentences.add(
                "tipoffs.received", "收到群众举报{tipoffs.received}件，查实{tipoffs.substantiated}件，已答复{tipoffs.replied}件。");
        return new ReplySheet(year.regionCode(), year.regionName(), year.from(), year.until(), said);
    }

    private record Sentences(PeriodReport year, List<String> said) {
        void add(String lead, String sentence) {
            PeriodReport.Line line = year.line(lead);
            if (line.value() == null || line.value().equals("0") || line.value().equals("0.00")) {
                return;
            }
            String filled = sentence.replace("{region}", year.regionName());
            for (PeriodReport.Section section : year.sections()) {
                for (PeriodReport.Line one : section.lines()) {
                    filled = filled.replace("{" + one.code() + "}", written(one));
                }
            }
            said.add(filled);
        }

        private static String written(PeriodReport.Line line) {
            if (line.value() == null) {
                return "—";
            }
            return line.unit() == Unit.YUAN
                    ? String.format(Locale.ROOT, "%,.2f", new java.math.BigDecimal(line.value()))
                    : line.value();
        }
    }
}
