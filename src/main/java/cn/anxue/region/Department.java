package cn.anxue.region;

/** The branches of government that deal with tutoring institutions. */
public enum Department {
    /** Subject tutoring; in most places also the deposit agreements (教育). */
    EDUCATION("教", "教育部", "教育厅", "教育局"),
    /** Arts tutoring (文化和旅游). */
    CULTURE_TOURISM("文旅", "文化和旅游部", "文化和旅游厅", "文化和旅游局"),
    /** Sports tutoring (体育). */
    SPORTS("体", "国家体育总局", "体育局", "体育局"),
    /** Science tutoring (科技). */
    SCIENCE_TECHNOLOGY("科", "科学技术部", "科学技术厅", "科学技术局"),
    /** Grants licences where a place has gathered them in one office (行政审批). */
    ADMINISTRATIVE_APPROVAL("审批", "国务院办公厅", "行政审批局", "行政审批局"),
    /** Business registration, prices, advertising (市场监管). */
    MARKET_SUPERVISION("市监", "国家市场监督管理总局", "市场监督管理局", "市场监督管理局"),
    /** Safety of premises (住建). */
    HOUSING("建", "住房和城乡建设部", "住房和城乡建设厅", "住房和城乡建设局"),
    /** Public order (公安). */
    PUBLIC_SECURITY("公", "公安部", "公安厅", "公安局"),
    /** Registration of private non-enterprise units (民政). */
    CIVIL_AFFAIRS("民", "民政部", "民政厅", "民政局");

    private final String prefix;
    private final String ministry;
    private final String provincialOffice;
    private final String localOffice;

    Department(String prefix, String ministry, String provincialOffice, String localOffice) {
        this.prefix = prefix;
        this.ministry = ministry;
        this.provincialOffice = provincialOffice;
        this.localOffice = localOffice;
    }

    /** What stands for it in the 代字 of a document number, after the place. */
    String prefix() {
        return prefix;
    }

    /** What its office in a place of this kind is commonly called, without the place. */
    String officeAt(RegionKind kind) {
        return switch (kind) {
            case NATION -> ministry;
            case PROVINCE -> provincialOffice;
            case PREFECTURE, COUNTY, MANAGEMENT_UNIT, STREET -> localOffice;
        };
    }
}
