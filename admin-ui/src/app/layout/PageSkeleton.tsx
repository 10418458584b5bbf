import { Box, Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';

/** What stands in a page's place while its code or its data come. */
export function PageSkeleton() {
  const translate = useTranslate();
  return (
    <Box aria-busy="true">
      <span className="sp-hidden" role="status">
        {translate('app.common.loading')}
      </span>
      <Skeleton variant="rounded" width={220} height={28} sx={{ mb: 2 }} />
      <Skeleton variant="rounded" height={420} sx={{ borderRadius: '10px' }} />
    </Box>
  );
}
