package cn.anxue.publicregister.opendata;

import cn.anxue.problem.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is published as data. The first column is the key of a row. */
public enum DataSet {
    /** Every institution with how it stands. */
    INSTITUTIONS(
            Text.of("培训机构名册", "Register of institutions"),
            List.of(
                    column("uscc", "统一社会信用代码", "Unified social credit code; the key"),
                    column("name", "机构名称", "Name"),
                    column("category", "类别", "Category: SUBJECT, ARTS, SPORTS, SCIENCE, FULLTIME_RETAKE, OTHER"),
                    column("region_code", "行政区划代码", "Region, GB/T 2260"),
                    column("region", "行政区划", "Name of the region"),
                    column("address", "地址", "Address"),
                    column("authority", "主管部门", "Competent authority"),
                    column("standing", "公示状态", "Standing, as in the public API"),
                    column("licence_number", "办学许可证编号", "Licence number; empty without one"),
                    column("licence_issued_on", "许可证起", "Licence valid from"),
                    column("licence_expires_on", "许可证止", "Licence valid until"),
                    column("deposit_met", "风险保证金足额", "true where the deposit is met"),
                    column("fee_supervised", "预收费监管", "true where fees have a supervised account"))),
    /** The black and white lists. */
    LISTS(
            Text.of("黑白名单", "Black and white lists"),
            List.of(
                    column("number", "文号", "Document and authority; the key"),
                    column("list", "名单", "BLACK_LIST or WHITE_LIST"),
                    column("subject_kind", "主体类型", "INSTITUTION, UNLICENSED, SCHOOL or PERSON"),
                    column("subject", "主体名称", "Name; of a person in its minimal form"),
                    column("uscc", "统一社会信用代码", "Of an institution on the register"),
                    column("region_code", "行政区划代码", "Region, GB/T 2260"),
                    column("authority", "作出机关", "Authority"),
                    column("published_on", "公布日期", "Day of publication"),
                    column("until_on", "有效期至", "Last day in force; empty without one"),
                    column("state", "状态", "IN_FORCE, DONE, ENDED or WITHDRAWN"),
                    column("ended_on", "结束日期", "Day it ended"))),
    /** Notices that are published. */
    NOTICES(
            Text.of("公开的执法文书", "Published notices"),
            List.of(
                    column("number", "文号", "Document and authority; the key"),
                    column("kind", "文书类型", "RECTIFICATION_ORDER, CLOSURE_NOTICE or SUSPENSION"),
                    column("subject_kind", "主体类型", "INSTITUTION, UNLICENSED, SCHOOL or PERSON"),
                    column("subject", "主体名称", "Name; of a person in its minimal form"),
                    column("uscc", "统一社会信用代码", "Of an institution on the register"),
                    column("region_code", "行政区划代码", "Region, GB/T 2260"),
                    column("authority", "作出机关", "Authority"),
                    column("issued_on", "发文日期", "Day of issue"),
                    column("due_on", "整改期限", "Last day to put open problems right"),
                    column("state", "状态", "IN_FORCE, DONE, ENDED or WITHDRAWN"),
                    column("ended_on", "结束日期", "Day it ended")));

    private final Text called;
    private final List<Column> columns;

    DataSet(Text called, List<Column> columns) {
        this.called = called;
        this.columns = columns;
    }

    /** A column and what it means. */
    public record Column(String name, Text means) {}

    private static Column column(String name, String zh, String en) {
        return new Column(name, Text.of(zh, en));
    }

    public Text called() {
        return called;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<String> head() {
        return columns.stream().map(Column::name).toList();
    }

    /** As in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DataSet> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
