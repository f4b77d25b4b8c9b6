"""Charts that Word draws itself: editable, with their numbers in a workbook."""
