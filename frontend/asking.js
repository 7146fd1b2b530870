// By this the build knows the file that holds what dialogs are made of.
