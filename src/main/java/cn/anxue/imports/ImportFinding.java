package cn.anxue.imports;

import cn.anxue.problem.Text;

/**
 * A problem of an import as it is shown.
 *
 * @param column from 1; 0 for the row as a whole
 */
public record ImportFinding(int row, int column, String field, String code, Text said) {}
