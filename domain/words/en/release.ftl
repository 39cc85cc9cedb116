### The pages of a release: the mark of a preview, what a release changed, and the tombstone of a withdrawn one.

release-note-to-come = (The note of the correction is written when it is published.)
release-preview-title = Preview
release-preview-banner = This page has not been published. This is how everybody would see it if the results were published now.
release-preview-waiting = This page has not been published yet. This is how everybody will see it once the waiting release is public.
release-preview-back = Back to publishing
