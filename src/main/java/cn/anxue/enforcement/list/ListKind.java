package cn.anxue.enforcement.list;

import cn.anxue.enforcement.NumberSeries;

/** The two lists an authority publishes (黑白名单). */
public enum ListKind {
    /** To be kept away from: institutions, unlicensed bodies and persons. */
    BLACK(NumberSeries.BLACK_LIST),
    /** May be chosen without concern; licensed institutions only. */
    WHITE(NumberSeries.WHITE_LIST);

    private final NumberSeries series;

    ListKind(NumberSeries series) {
        this.series = series;
    }

    public NumberSeries series() {
        return series;
    }
}
